"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderThings = renderThings;
exports.standingOf = standingOf;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const thing_field_1 = require("./thing-field");
function renderThings({ locale, now, things }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { kluisLists, kluisForm, shared } = texts;
    const empty = things.length === 0;
    const open = (0, elements_1.button)(kluisLists.history, contract_1.kluisActions.thing, {}, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale,
        summary: kluisLists.thingsSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(now, locale)),
        title: kluisLists.thingsTitle,
        footnotes: empty ? [kluisLists.thingsEmpty] : [],
        fields: empty
            ? []
            : [
                (0, thing_field_1.lookedUpThing)(things.slice(0, thing_field_1.mostOffered), {
                    id: 'id',
                    label: kluisLists.thing,
                    value: '',
                    placeholder: kluisForm.thingExample,
                    required: true,
                    errorMessage: shared.chooseOne,
                    faults: [],
                }),
            ],
        buttons: empty ? [] : [open],
        sections: empty
            ? []
            : [
                {
                    title: kluisLists.thingsTitle,
                    rows: things.map((thing) => rowOf(thing, texts)),
                    more: kluisLists.thingsMore,
                },
            ],
    });
}
const rowOf = (thing, texts) => ({
    label: (0, user_text_1.displayName)(thing.dossier, 80),
    lines: [standingOf(thing, texts)],
});
function standingOf({ standing, outOn }, { kluisLists }) {
    if (outOn !== null)
        return kluisLists.thingOut(outOn);
    return { here: kluisLists.thingHere, asked: kluisLists.thingAsked, gone: kluisLists.thingGone }[standing];
}
