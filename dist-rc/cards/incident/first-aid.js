"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstAidBanners = firstAidBanners;
const user_text_1 = require("../user-text");
function firstAidBanners(model, texts) {
    const { kind, contacts, firstAid } = model;
    if (kind === null)
        return [];
    const steps = firstAid
        ? (0, user_text_1.displayLines)(firstAid, { max: 1_000, cut: '' })
        : stepsOf(kind, model, texts).map((step, at) => `${at + 1}. ${step}`);
    const calls = contacts.flatMap((contact) => contactLines(contact, texts));
    return [{ style: 'accent', title: texts.form.firstAid, lines: [...steps, ...calls] }];
}
const aboutDevice = 2;
function stepsOf(kind, { nothingToBlock, fromSafe, contacts }, texts) {
    const steps = texts.firstAid[kind];
    if (kind === 'device_media_paper_lost_stolen' && fromSafe)
        return texts.news.turnedUp.firstAid[fromSafe];
    if (kind === 'device_media_paper_lost_stolen' && nothingToBlock)
        return steps.slice(aboutDevice);
    if (kind !== 'key_or_tag_lost')
        return steps;
    const { phone = '' } = contacts.find(({ contact }) => contact === 'officeManager') ?? {};
    const [first = '', second = '', ...others] = steps;
    return [first, phone === '' ? second : texts.form.callAt(second, (0, user_text_1.displayName)(phone, 40)), ...others];
}
function contactLines({ contact, name, phone }, texts) {
    const reach = [name && (0, user_text_1.displayName)(name), phone && (0, user_text_1.displayName)(phone, 40)].filter(Boolean).join(', ');
    return reach === '' ? [] : [`☎ ${texts.kinds.contacts[contact]}: ${reach}`];
}
