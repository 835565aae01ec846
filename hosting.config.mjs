// What differs from one place of deployment to another. Read by the build and by `npm start`; docs/hosting.md says how a
// production server sends the same.

/** Origins of pages that may show Sufler in a frame, e.g. 'https://crm.example'. Pages of its own origin always may. */
export const MAY_FRAME = (process.env.SUFLER_MAY_FRAME ?? '').split(' ').filter((origin) => origin !== '');

/** Origins besides its own that the page may ask over the network. None is needed. */
export const MAY_BE_ASKED = /** @type {readonly string[]} */ ([]);
