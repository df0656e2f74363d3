"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cyberDraft = cyberDraft;
const dates_1 = require("../../dates");
const texts_1 = require("../../texts");
const cyber_drafts_1 = require("../../texts/cyber-drafts");
const letters_1 = require("./letters");
const nl = (0, texts_1.textsFor)('nl');
function cyberDraft(document, model) {
    const { title, opening, parts } = cyber_drafts_1.cyberDrafts.draft[document];
    const { name, how } = model.dpo;
    return (0, letters_1.report)(model, title, [
        cyber_drafts_1.cyberDrafts.concept,
        ...(document === 'cyberRecipients' ? [] : officialLines(document, model)),
        opening,
        ...parts.map(([heading, text]) => `${heading}: ${text}`),
        `${cyber_drafts_1.cyberDrafts.contact}: ${[name, how].filter(Boolean).join(', ')}`,
        model.company,
    ]);
}
function officialLines(document, model) {
    const { facts, cyber } = model;
    const kind = facts.kind === null ? cyber_drafts_1.cyberDrafts.kindUnknown : nl.kinds.names[facts.kind];
    return [
        cyber_drafts_1.cyberDrafts.to(model.csirt, model.authority),
        cyber_drafts_1.cyberDrafts.reference(model.id),
        cyber_drafts_1.cyberDrafts.entity(model.company),
        cyber_drafts_1.cyberDrafts.aware((0, dates_1.writtenMoment)(model.awareAt)),
        ...earlierLines(document, cyber),
        `${cyber_drafts_1.cyberDrafts.kind}: ${kind}`,
        `${cyber_drafts_1.cyberDrafts.why}: ${cyber.called.reason}`,
    ];
}
const earlierLines = (document, { steps }) => document === 'cyberWarning'
    ? []
    : Object.entries(steps).map(([step, { at, reference }]) => cyber_drafts_1.cyberDrafts.earlier(nl.cyber.step[step], (0, dates_1.writtenMoment)(at), reference));
