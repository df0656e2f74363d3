"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderKey = renderKey;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const record_1 = require("../shared/record");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderKey(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluisLists, kluisForm } = texts;
    const { custody } = model;
    const holder = custody.holder === null ? kluisLists.keyNobody : nameOf(model, custody.holder);
    const since = custody.since === null ? [] : [kluisLists.since((0, dates_1.dateAndTime)(custody.since, model.locale))];
    const { buttons, prompts } = actionsOf(model, texts);
    const isAlone = model.mayHand && custody.handing === null && model.keepers.length === 0;
    const alone = isAlone ? [{ label: texts.shared.handOver, lines: [kluisLists.keyNobodyElse] }] : [];
    return (0, record_1.renderRecord)({
        locale: model.locale,
        summary: kluisLists.keySummary,
        eyebrow: kluisForm.eyebrow,
        title: kluisLists.keyTitle,
        badge: badgeOf(custody, texts),
        banners: bannersOf(model, texts),
        what: [],
        facts: custody.lost === null ? [{ label: kluisLists.keyHolder, lines: [holder, ...since] }, ...alone] : [],
        buttons,
        prompts,
    });
}
const nameOf = ({ names }, person) => (0, user_text_1.displayName)(names[person] ?? '–', 60);
function badgeOf({ lost, handing }, { kluisLists: { keyBadge } }) {
    if (lost !== null)
        return { text: keyBadge.lost, style: 'attention' };
    return handing === null
        ? { text: keyBadge.here, style: 'good' }
        : { text: keyBadge.moving, style: 'warning' };
}
function bannersOf(model, { kluis, kluisLists }) {
    const { lost, handing, holder, unreached } = model.custody;
    if (lost !== null) {
        const said = kluisLists.keyLost(nameOf(model, lost.by), (0, dates_1.dateAndTime)(lost.at, model.locale));
        const number = kluis.keeper.reported(lost.incident ?? kluis.opening);
        return [{ style: 'attention', title: kluisLists.keyLostTitle, lines: [said, number] }];
    }
    if (handing?.to === model.reader) {
        const line = kluisLists.keyComing(nameOf(model, handing.by));
        return [{ style: 'accent', title: kluisLists.keyComingTitle, lines: [line] }];
    }
    if (handing !== null) {
        const line = kluisLists.keyGoing(nameOf(model, handing.to));
        return [{ style: 'warning', title: kluisLists.keyGoingTitle, lines: [line] }];
    }
    if (unreached !== undefined && unreached !== holder)
        return [
            {
                style: 'warning',
                title: kluisLists.keyUnreached(nameOf(model, unreached)),
                lines: [kluisLists.keyUnreachedText],
            },
        ];
    if (holder !== null && holder !== model.reader && model.isHolderAway)
        return [
            {
                style: 'warning',
                title: kluisLists.keyHolderAway(nameOf(model, holder)),
                lines: [kluisLists.keyHolderAwayText],
            },
        ];
    return holder === model.reader ? [{ style: 'good', title: kluisLists.keyMine, lines: [] }] : [];
}
function actionsOf(model, texts) {
    const { kluisLists, incident } = texts;
    const { lost, handing } = model.custody;
    if (lost !== null)
        return { buttons: [(0, elements_1.press)(kluisLists.keyFind, contract_1.kluisActions.keyFind, {}, 'positive')], prompts: [] };
    const lose = (0, elements_1.textPrompt)(kluisLists.keyLose, {
        id: 'what',
        label: kluisLists.keyLoseLabel,
        value: kluisLists.keyLostStory,
        maxLength: contract_1.reasonLength,
        errorMessage: incident.textError,
        send: (0, elements_1.button)(kluisLists.keyLoseSend, contract_1.kluisActions.keyLose, {}, { style: 'destructive' }),
    });
    if (handing !== null) {
        const take = handing.to === model.reader ? [(0, elements_1.press)(kluisLists.keyTake, contract_1.kluisActions.keyTake, {}, 'positive')] : [];
        return { buttons: [...take, (0, elements_1.press)(kluisLists.keyKeep, contract_1.kluisActions.keyKeep, {})], prompts: [lose] };
    }
    const have = model.custody.holder === model.reader ? [] : [(0, elements_1.press)(kluisLists.keyTake, contract_1.kluisActions.keyTake, {})];
    return { buttons: have, prompts: [...(model.mayHand ? handPrompt(model, texts) : []), lose] };
}
function handPrompt({ keepers }, { kluisLists, shared }) {
    if (keepers.length === 0)
        return [];
    const field = (0, elements_1.fieldElement)((0, fields_1.choiceInput)({
        id: 'to',
        label: kluisLists.keyTo,
        value: keepers[0]?.id ?? '',
        placeholder: shared.choose,
        choices: keepers.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
        required: true,
        errorMessage: shared.checkField,
    }));
    const send = (0, elements_1.button)(shared.handOverSend, contract_1.kluisActions.keyHand, {}, { style: 'positive' });
    return [{ title: shared.handOver, style: 'default', fields: [field], buttons: [send] }];
}
