"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maskedKinds = void 0;
exports.mask = mask;
const mask_emails_1 = require("./mask-emails");
const mask_iban_1 = require("./mask-iban");
const mask_numbers_1 = require("./mask-numbers");
exports.maskedKinds = ['bsn', 'iban', 'emails', 'phones'];
function mask(text) {
    const withoutIbans = (0, mask_iban_1.maskIbans)(text);
    const withoutEmails = (0, mask_emails_1.maskEmails)(withoutIbans);
    const numbers = (0, mask_numbers_1.maskNumbers)(withoutEmails);
    const found = {
        bsn: numbers.bsns,
        iban: withoutIbans !== text,
        emails: withoutEmails !== withoutIbans,
        phones: numbers.phones,
    };
    return { text: numbers.text, masked: exports.maskedKinds.filter((kind) => found[kind]) };
}
