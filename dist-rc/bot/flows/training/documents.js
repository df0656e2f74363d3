"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publish = exports.openPublish = void 0;
exports.endDocument = endDocument;
exports.owned = owned;
const user_text_1 = require("../../../cards/user-text");
const form_1 = require("../../../cards/training/form");
const contract_1 = require("../../../services/training/contract");
const form_2 = require("../../../services/training/form");
const plan_1 = require("../../../services/training/plan");
const forms_1 = require("../../routing/forms");
const notices_1 = require("../../routing/notices");
const choices_1 = require("./choices");
const cards_1 = require("./cards");
const book_1 = require("./book");
const originals_1 = require("./originals");
const publishForm = { verb: contract_1.trainingActions.publish.verb, partition: plan_1.catalogue };
const openPublish = (turn, _data, container) => showForm(turn, container, { typed: {} });
exports.openPublish = openPublish;
const publish = (turn, data, container) => (0, forms_1.submit)(turn, publishForm, data, container, {
    typed: (0, form_2.keepTrainingTyped)(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => (0, book_1.signing)(container).publishedBy(token),
    read: () => (0, form_2.readDocument)(data, { now: container.clock.now(), organisation: container.organisation() }),
    make: async ({ facts }, token) => {
        const { person } = turn.actor;
        const { file = '' } = (0, form_2.keepTrainingTyped)(data);
        const original = await (0, originals_1.fixOriginal)(person, { file, link: facts.link }, container);
        if (original === 'gone')
            return new forms_1.Instead((0, notices_1.shortNotice)(turn, 'fileGone'));
        const made = { facts, original };
        return (await (0, book_1.signing)(container).publish(token, made, person, turn.messageId)).id;
    },
    open: (id) => owned(turn, id, container),
});
exports.publish = publish;
async function endDocument(turn, { document }, container) {
    const { person } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    const file = known && (await (0, book_1.signing)(container).find(document, known.aadObjectId));
    if (!known || !file || !(0, cards_1.mayManage)(file.document.owner, known, container))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    await (0, book_1.signing)(container).end(document, known.aadObjectId);
    return await owned(turn, document, container);
}
async function owned(turn, document, container) {
    const { person, locale } = turn.actor;
    const reader = { person, account: turn.account, locale };
    return { kind: 'card', card: await (0, cards_1.ownedDocumentCard)(document, reader, container) };
}
async function showForm(turn, container, { typed, faults, expired, before }) {
    const { locale, person } = turn.actor;
    const files = await container.evidence.incomingOf(person);
    const token = (0, forms_1.newToken)(turn, publishForm, container, before);
    const card = (0, form_1.renderDocumentForm)({
        locale,
        typed,
        faults: faults ?? {},
        changedMeanwhile: false,
        expired: expired ?? false,
        data: { token },
        files: files.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 80), value: id })),
        start: (0, choices_1.startDays)(container),
        audiences: (0, choices_1.audiencesOf)(container.organisation(), locale),
        people: (0, choices_1.choosablePeople)(container),
    });
    return { kind: 'card', card };
}
