"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookOf = bookOf;
function bookOf(open) {
    const opened = new WeakMap();
    return (container) => {
        const book = opened.get(container) ?? open(container);
        opened.set(container, book);
        return book;
    };
}
