// The loader's version, which is also the folder it is served from.

export const VERSION = '1.0.0';
