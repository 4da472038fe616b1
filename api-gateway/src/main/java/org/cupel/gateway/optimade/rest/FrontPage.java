package org.cupel.gateway.optimade.rest;

/** What people see who open an address that is for programs. */
final class FrontPage {

    static final String HTML = """
            <!doctype html>
            <html lang="en">
            <title>OPTIMADE</title>
            <h1>Cupel speaks OPTIMADE 1.2</h1>
            <p>This address is for programs: give it to a client of <a href="https://www.optimade.org">OPTIMADE</a>.
            <p>People may begin at <a href="/optimade/v1/info">info</a>, <a href="/optimade/v1/info/structures">the properties of
            structures</a>, or with a filter:
            <a href="/optimade/v1/structures?filter=elements%20HAS%20ALL%20%22Li%22,%22O%22">structures with lithium and oxygen</a>.
            <p>Structures and values are under the licence of the source they came from, which
            <a href="/optimade/v1/references">references</a> tell with what to cite.
            </html>
            """;

    private FrontPage() {}
}
