"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.retry = retry;
const contract_1 = require("../../../services/nudges/contract");
const steps_1 = require("../../../services/delivery/steps");
const keys_1 = require("../../../services/ledger/keys");
const model_1 = require("../../../services/nudges/model");
const progress_1 = require("../../../services/nudges/progress");
const audience_1 = require("../../../services/training/audience");
const contract_2 = require("../../../services/training/contract");
const notices_1 = require("../../routing/notices");
const documents_1 = require("./documents");
const sessions_1 = require("./sessions");
const cards_1 = require("./cards");
const book_1 = require("./book");
async function retry(turn, { session: id }, container) {
    const { person } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    const record = known && (await recordOf(id, known.aadObjectId, container));
    if (!known || !record || !(0, cards_1.mayManage)(record.owner, known, container))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const now = container.clock.now();
    const people = (0, audience_1.meantBy)(record.audience, container.organisation(), now).map(({ aadObjectId }) => aadObjectId);
    const summaries = container.summaries;
    for (const refused of (0, progress_1.refusedPeople)(summaries, await summaries.all(), people)) {
        const key = keys_1.rowKeys.out(refused, refused, contract_1.summaryCards.day);
        const waited = await container.ledger.submit(model_1.summaryPartition, (0, steps_1.resumeOperation)(key, now));
        if (waited)
            container.ledger.wake(model_1.summaryPartition, { kind: 'out', key });
    }
    return contract_2.documentNumber.pattern.test(id)
        ? await (0, documents_1.owned)(turn, id, container)
        : await (0, sessions_1.manage)(turn, { session: id }, container);
}
async function recordOf(id, person, container) {
    if (contract_2.documentNumber.pattern.test(id)) {
        const file = await (0, book_1.signing)(container).find(id, person);
        return file && { owner: file.document.owner, audience: file.document.facts.audience };
    }
    const file = await container.trainings.find(id, person);
    return file && { owner: file.session.owner, audience: file.session.facts.audience };
}
