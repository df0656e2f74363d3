"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maskIbans = maskIbans;
const signs_1 = require("./signs");
const lengths = new Map(('AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 ' +
    'YE30')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));
const lengthOf = new Map([...lengths].map(([country, length]) => [parseInt(country, 36), length]));
function maskIbans(text) {
    const signs = (0, signs_1.signsOf)(text);
    const spans = [];
    for (let at = 0; at < signs.count; at += 1) {
        const length = lengthAt(signs, at);
        if (length === 0 || !isIban(signs, at, length))
            continue;
        const last = at + length - 1;
        spans.push({ start: signs.start[at] ?? 0, end: signs.end[last] ?? 0, by: signs_1.placeholders.iban });
        at = last;
    }
    return (0, signs_1.replaceSpans)(text, spans);
}
function lengthAt({ value }, at) {
    if ((0, signs_1.isDigit)(value[at]) || !(0, signs_1.isDigit)(value[at + 2]) || !(0, signs_1.isDigit)(value[at + 3]))
        return 0;
    return lengthOf.get((value[at] ?? 0) * 36 + (value[at + 1] ?? 0)) ?? 0;
}
function isIban({ count, value, gap }, at, length) {
    if (at + length > count)
        return false;
    let remainder = 0;
    for (let place = 0; place < length; place += 1) {
        const sign = at + ((place + 4) % length);
        const number = value[sign] ?? signs_1.other;
        if (number === signs_1.other || (sign > at && (gap[sign] ?? 0) > signs_1.longestGap))
            return false;
        remainder = (remainder * (number < 10 ? 10 : 100) + number) % 97;
    }
    return remainder === 1;
}
