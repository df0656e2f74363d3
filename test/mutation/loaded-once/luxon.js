module.exports = globalThis.loadedOnce('luxon');
