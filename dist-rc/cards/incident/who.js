"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderWho = renderWho;
const phone_1 = require("../shared/phone");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const mostCalls = 2;
function renderWho({ locale, handlers, officePhone }) {
    const { who, shared } = (0, texts_1.textsFor)(locale);
    const office = (0, user_text_1.displayName)(officePhone, 40);
    const known = (handlers ?? []).map(({ role, name, phone }) => ({
        role,
        name: (0, user_text_1.displayName)(name, 60),
        phone: (0, user_text_1.displayName)(phone, 40) || office,
    }));
    const named = known.map(({ role, name, phone }) => ({
        label: who[role],
        lines: [`${name}, ${phone || who.noPhone}`],
    }));
    const atOffice = office === '' ? [] : [{ label: who.office, lines: [office] }];
    const nobody = office === '' ? who.nobodyNoPhone : who.nobody;
    return (0, plain_1.renderPlain)(locale, {
        title: who.title,
        summary: who.title,
        lines: handlers?.length === 0 ? [nobody] : [],
        passages: [...named, ...atOffice],
        footnotes: [who.hint],
        buttons: [(0, plain_1.commandButton)(shared.reportNow, 'incident')],
        links: (handlers === null ? [{ role: 'office', phone: office }] : known)
            .slice(0, mostCalls)
            .flatMap(({ role, phone }) => (0, phone_1.phoneLink)(who.call[role], phone)),
    });
}
