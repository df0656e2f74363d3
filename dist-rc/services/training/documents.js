"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inForce = exports.isOpeningItem = exports.openingItem = exports.documentItem = exports.documentList = void 0;
exports.decideDocument = decideDocument;
exports.decideOpening = decideOpening;
exports.decideSignOff = decideSignOff;
const contract_1 = require("./contract");
const audience_1 = require("./audience");
const naming_1 = require("./naming");
const plan_1 = require("./plan");
exports.documentList = 'documents';
exports.documentItem = 'document';
const openingItem = (person) => `opened-${person}`;
exports.openingItem = openingItem;
const isOpeningItem = (item) => item.startsWith((0, exports.openingItem)(''));
exports.isOpeningItem = isOpeningItem;
const inForce = (documents) => documents.filter(({ id, facts, publishedAt, endedAt }) => endedAt === null &&
    !documents.some((other) => other.facts.title === facts.title && isNewer(other, { id, publishedAt })));
exports.inForce = inForce;
const isNewer = (one, other) => one.publishedAt > other.publishedAt || (one.publishedAt === other.publishedAt && one.id > other.id);
function decideDocument(state, command, { id, now }) {
    if (command.type === 'publish') {
        if (state)
            return { refused: 'alreadyThere' };
        const { facts, by, cardActivityId, original } = command;
        const as = cardActivityId === null ? { kind: 'post' } : { kind: 'shown', activityId: cardActivityId };
        const card = {
            person: by,
            view: contract_1.trainingCards.published,
            class: 'operational',
            as,
            follows: 'item',
        };
        const document = {
            id,
            facts,
            owner: by,
            publishedAt: now.toISOString(),
            endedAt: null,
            ...(original ? { original } : {}),
        };
        return decisionOn(document, 'published', by, [card]);
    }
    if (!state)
        return { refused: 'notFound' };
    if (state.endedAt !== null)
        return { refused: 'ended' };
    return decisionOn({ ...state, endedAt: now.toISOString() }, 'ended', command.by, []);
}
const decisionOn = (state, type, by, messages) => ({
    state,
    messages,
    timer: null,
    index: [`${exports.documentList}|${state.id}`],
    listed: state,
    events: [{ type, by, payload: { version: state.facts.version } }],
    handovers: [
        {
            to: (0, plan_1.partitionOf)(state.id),
            flow: 'training',
            command: 'document',
            payload: { document: state },
        },
        plan_1.hurry,
    ],
});
function decideOpening(state, document, { person, now, organisation }) {
    const refused = refusalOf(document, person, organisation);
    if (!document || refused !== null)
        return { refused: refused ?? 'notFound' };
    if (state)
        return { refused: 'unchanged' };
    const { version } = document.facts;
    return {
        state: { person, document: document.id, version, at: now.toISOString() },
        events: [{ type: 'opened', by: person, payload: { version } }],
        messages: [],
        timer: null,
        index: [],
    };
}
function refusalOf(document, person, organisation) {
    if (!document)
        return 'notFound';
    if (document.endedAt !== null)
        return 'ended';
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
    return known && (0, audience_1.isMeant)(document.facts.audience, known, organisation) ? null : 'notMeant';
}
function decideSignOff(state, document, opening, { person, now, organisation }) {
    if (document && state)
        return { refused: 'unchanged' };
    const refused = refusalOf(document, person, organisation);
    if (!document || refused !== null)
        return { refused: refused ?? 'notFound' };
    if (!opening)
        return { refused: 'notOpened' };
    const { version } = document.facts;
    return {
        state: {
            person,
            document: document.id,
            version,
            at: now.toISOString(),
            opened: opening.at,
            ...(document.original ? { text: document.original.sha256 } : {}),
            named: (0, naming_1.namedNow)(person, person, organisation),
        },
        events: [{ type: 'signed', by: person, payload: { version, opened: opening.at } }],
        messages: [],
        timer: null,
        index: [],
    };
}
