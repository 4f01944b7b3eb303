// Where the test server's sites are, each a port and so an origin of its own.

/** The first of four ports in a row. */
export const PORT = Number(process.env.PAGE_TEST_PORT ?? '8098');

const site = (number) => `http://127.0.0.1:${PORT + number}/`;

/** Our site, with the headers that we promise to work under. */
export const SITE = site(0);
/** A newsroom: the folder articles/, and under /parents/ the packages of copy-parents.mjs. */
export const ARTICLES = site(1);
/** Our site under a policy without 'wasm-unsafe-eval'. */
export const NO_WASM = site(2);
/** Our site without Access-Control-Allow-Origin. */
export const NO_CORS = site(3);
