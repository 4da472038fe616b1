# The tracking server, with the versions that the local stack runs.
FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home mlflow
COPY deploy/mlflow/requirements.txt /requirements.txt
RUN pip install --no-cache-dir -r /requirements.txt
USER 10001
WORKDIR /home/mlflow
EXPOSE 5000
ENTRYPOINT ["mlflow", "server", "--host", "0.0.0.0", "--port", "5000"]
