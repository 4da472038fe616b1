# Creates roles and schemas once; run as an administrator of the database (PGHOST, PGUSER, PGPASSWORD, PGDATABASE).
FROM postgres:18
COPY schema/src/main/resources/db/bootstrap/bootstrap.sql /bootstrap/bootstrap.sql
COPY --chmod=755 deploy/containers/bootstrap.sh /bootstrap/bootstrap.sh
USER postgres
ENTRYPOINT ["/bootstrap/bootstrap.sh"]
