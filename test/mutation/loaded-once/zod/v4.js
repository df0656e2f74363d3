module.exports = globalThis.loadedOnce('zod/v4');
