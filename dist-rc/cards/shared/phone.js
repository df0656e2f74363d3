"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.phoneLink = phoneLink;
function phoneLink(title, phone) {
    const digits = phone.replace(/(?!^)\+|[^\d+]/g, '');
    return digits.length < 3 ? [] : [{ title, url: `tel:${digits}` }];
}
