module.exports = globalThis.loadedOnce('date-holidays');
