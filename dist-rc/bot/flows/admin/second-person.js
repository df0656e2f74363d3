"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.linesOf = exports.proposalCard = void 0;
exports.confirm = confirm;
exports.reject = reject;
exports.toldCard = toldCard;
const second_person_1 = require("../../../cards/admin/second-person");
const texts_1 = require("../../../cards/texts");
const guarded_1 = require("../../../services/people/guarded");
const proposals_1 = require("../../../services/people/proposals");
const told_1 = require("../../../services/people/told");
const names_1 = require("../register/names");
async function confirm(turn, { proposal }, container) {
    const { person, locale } = turn.actor;
    const { admin } = (0, texts_1.textsFor)(locale);
    const outcome = await container.organisations.agree(proposal, person);
    switch (outcome.kind) {
        case 'refused':
            return { kind: 'text', text: outcome.faults.join(' ') };
        case 'lapsed':
            return { kind: 'card', card: await cardFor(person, locale, container, admin.lapsed[outcome.why]) };
        case 'adopted':
            return { kind: 'card', card: await cardFor(person, locale, container, admin.adopted) };
        case 'carriedOut':
        case 'gone':
            return { kind: 'card', card: await cardFor(person, locale, container) };
    }
}
async function reject(turn, { proposal }, container) {
    const { person, locale } = turn.actor;
    await container.organisations.reject(proposal, person);
    return { kind: 'card', card: await cardFor(person, locale, container) };
}
const proposalCard = ({ person, locale }, container) => cardFor(person, locale, container);
exports.proposalCard = proposalCard;
async function cardFor(person, locale, container, note = null) {
    await container.organisations.refresh();
    const now = container.clock.now();
    const proposals = await container.organisations.proposals();
    return (0, second_person_1.renderProposal)({
        locale,
        note,
        proposals: (0, exports.linesOf)(proposals.filter((proposal) => (0, proposals_1.mayAgree)(proposal, container.organisation(), person, now)), container),
        names: (0, names_1.namesOf)(container),
    });
}
const linesOf = (proposals, container) => proposals.map((proposal) => ({
    ...proposal,
    expires: (0, proposals_1.expiresAt)(proposal),
    vacates: (0, guarded_1.vacatedBy)(proposal.difference, container.organisation()),
    stuck: !(0, proposals_1.canBeAgreed)(proposal, container.organisation(), container.clock.now()),
}));
exports.linesOf = linesOf;
async function toldCard({ partition, person, locale }, container) {
    const [told] = await Promise.all([
        container.ledger.row(partition, (0, told_1.toldKey)(person)),
        container.organisations.refresh(),
    ]);
    const names = { ...(0, names_1.namesOf)(container), [person]: (0, texts_1.textsFor)(locale).admin.you };
    return told ? (0, second_person_1.renderTold)({ locale, ...told, names }) : null;
}
