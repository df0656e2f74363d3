"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writingCard = exports.lineOf = exports.receiptCard = void 0;
exports.alertCard = alertCard;
exports.alertModel = alertModel;
exports.receiptModel = receiptModel;
exports.questionCard = questionCard;
exports.firstAidOf = firstAidOf;
const contract_1 = require("../../../services/incident/contract");
const alert_1 = require("../../../cards/incident/alert");
const question_1 = require("../../../cards/incident/question");
const receipt_1 = require("../../../cards/incident/receipt");
const writing_1 = require("../../../cards/incident/writing");
const plain_1 = require("../../../cards/shared/plain");
const changes_1 = require("../../../services/incident/changes");
const clocks_1 = require("../../../services/incident/clocks");
const model_1 = require("../../../services/incident/evidence/model");
const handlers_1 = require("../../../services/incident/handlers");
const kinds_1 = require("../../../services/incident/kinds");
const together_1 = require("../../../services/incident/together");
const invitations_1 = require("../../../services/incident/invitations");
const news_1 = require("../../../services/incident/news");
const turned_up_1 = require("../../../services/incident/turned-up");
const roles_1 = require("../../../services/people/roles");
const forms_1 = require("./forms");
const process_model_1 = require("./process-model");
const strangers_1 = require("./strangers");
function alertCard(incident, reader, container, possiblyDouble) {
    const organisation = container.organisation();
    const now = container.clock.now();
    if (!(0, handlers_1.mayHandle)(incident, organisation, reader.person, now))
        return (0, plain_1.renderNeutral)(reader.locale);
    return (0, alert_1.renderIncidentAlert)(alertModel(incident, reader, container, possiblyDouble));
}
function alertModel(incident, reader, container, possiblyDouble) {
    const organisation = container.organisation();
    const now = container.clock.now();
    return {
        locale: reader.locale,
        data: dataOf(incident, reader, container),
        id: incident.id,
        status: incident.status,
        facts: incident.facts,
        questions: (0, kinds_1.questionsOf)(incident.facts.kind),
        notes: (0, kinds_1.notesOn)(incident.facts.answers),
        clients: (0, clocks_1.clientsOf)(incident).map((id) => (0, process_model_1.clientFile)(organisation, id, incident).name),
        about: incident.about.map((id) => nameOf(organisation, id)),
        masked: incident.masked,
        reporterProven: incident.reporterKey !== null || incident.stripped !== undefined,
        confidential: incident.confidential
            ? (0, handlers_1.knowersOf)(incident, organisation, now).map(({ name }) => name)
            : null,
        unnamed: incident.unnamed !== undefined,
        reportedAt: incident.reportedAt,
        ...(incident.corrected
            ? { corrected: { name: nameOf(organisation, incident.corrected.by), at: incident.corrected.at } }
            : {}),
        files: (0, model_1.presentEvidence)(incident).length,
        origin: originIn(incident, organisation),
        turnedUp: turnedUpIn(incident, organisation),
        handling: (0, process_model_1.handlingView)(incident, reader, { now, organisation }),
        call: callOf(incident, reader.person),
        ring: (0, news_1.ringOf)(incident, reader.person),
        possiblyDouble,
        ...handlingOf(incident, reader.person, organisation),
        remarks: incident.remarks,
        leads: (0, together_1.joinedTo)(incident).map(({ id }) => id),
        looking: (0, invitations_1.openInvitations)(incident).map(({ person }) => nameOf(organisation, person)),
        ...(reader.account === null ? {} : { userId: reader.account }),
    };
}
function originIn({ origin }, organisation) {
    if (!origin)
        return null;
    const { item, matter, loan, saidBy } = origin;
    return {
        item,
        matter,
        ...(loan ? { loan: { borrower: nameOf(organisation, loan.borrower), handedInAt: loan.handedInAt } } : {}),
        ...(saidBy === undefined ? {} : { saidBy: nameOf(organisation, saidBy) }),
    };
}
function turnedUpIn({ turnedUp }, organisation) {
    if (!turnedUp)
        return null;
    const { found, back, undone } = turnedUp;
    const named = ({ by, at }) => ({
        name: nameOf(organisation, by),
        at,
    });
    return {
        found: found && { ...named(found), where: found.where },
        back: back && named(back),
        undone: undone && named(undone),
    };
}
function handlingOf({ status, taken, letGo, withdrawn, reporterKey, unnamed, joined, leads = [], process }, person, organisation) {
    const undone = process?.undone;
    const open = status !== 'withdrawn';
    const apart = open && status !== 'joined';
    return {
        joined: joined?.of ?? null,
        taken: taken && {
            name: nameOf(organisation, taken.by),
            at: taken.at,
            byReader: taken.by === person,
            ...(taken.handedBy === undefined ? {} : { handedBy: nameOf(organisation, taken.handedBy) }),
            ...(taken.awayFrom === undefined ? {} : { awayFrom: taken.awayFrom }),
        },
        ...(letGo
            ? {
                letGo: {
                    name: nameOf(organisation, letGo.by),
                    at: letGo.at,
                    byReader: letGo.by === person,
                    why: letGo.why,
                },
            }
            : {}),
        withdrawn: withdrawn && {
            name: nameOf(organisation, withdrawn.by),
            at: withdrawn.at,
            reason: withdrawn.reason,
            ...(undone?.why === 'withdrawn' && undone.agreedBy !== undefined
                ? { with: nameOf(organisation, undone.agreedBy) }
                : {}),
        },
        can: {
            take: status === 'reported',
            handle: taken !== null && apart,
            ask: open && status !== 'closed' && (reporterKey !== null || unnamed !== undefined || leads.length > 0),
            withdraw: apart && status !== 'closed',
            join: apart && status !== 'closed',
        },
    };
}
const receiptCard = (file, reader, container) => (0, receipt_1.renderIncidentReceipt)(receiptModel(file, reader, container));
exports.receiptCard = receiptCard;
function receiptModel({ incident, messages }, reader, container) {
    const organisation = container.organisation();
    const { affiliation } = (0, roles_1.actorOf)(organisation, reader.person, reader.locale, container.clock.now());
    const told = (0, together_1.toldOf)(incident);
    const receipt = {
        ...(0, strangers_1.firstAidFor)(affiliation, firstAidOf(incident.facts.kind, organisation, reader.locale, lossIn(incident, reader.person))),
        locale: reader.locale,
        data: dataOf(incident, reader, container),
        id: incident.id,
        status: told.status,
        reopenedAt: reopenedAt(incident),
        joined: incident.joined !== undefined,
        what: incident.facts.what,
        reportedAt: incident.reportedAt,
        recipients: messages
            .filter(({ view }) => view === contract_1.incidentCards.alert)
            .map((row) => recipientOf(row, incident, container)),
        phone: organisation.office.phone,
        taken: told.taken && { name: nameOf(organisation, told.taken.by), at: told.taken.at },
        withdrawnAt: incident.withdrawn?.at ?? null,
        turnedUp: (0, turned_up_1.isThere)(incident) ? turnedUpIn(incident, organisation) : null,
        closingWords: told.closed?.toReporter ?? null,
        asksNoticed: asksNoticed(incident),
        masked: incident.masked,
        question: (0, changes_1.openQuestion)(incident)?.text ?? null,
        remarks: (0, together_1.ownRemarks)(incident),
        files: (0, model_1.presentEvidence)(incident).length,
        reporterProven: incident.reporterKey !== null || incident.stripped !== undefined,
        withheld: incident.about.length > 0,
    };
    return (0, strangers_1.receiptFor)(affiliation, receipt);
}
function asksNoticed(incident) {
    const { noticedAt, noticed } = incident.facts;
    const saidTooLittle = noticed === undefined || noticed === 'longer';
    return noticedAt === null && saidTooLittle && !(0, clocks_1.isDrill)(incident);
}
function questionCard(incident, reader) {
    const remarks = (0, together_1.ownRemarks)(incident);
    const asked = remarks.findLastIndex(({ kind }) => kind === 'question');
    const answer = remarks.slice(asked + 1).find(({ kind }) => kind === 'answer');
    return (0, question_1.renderIncidentQuestion)({
        locale: reader.locale,
        id: incident.id,
        question: remarks[asked]?.text ?? '',
        answer: answer?.text ?? null,
    });
}
const lineOf = (incident, organisation) => ({
    id: incident.id,
    kind: incident.facts.kind,
    status: incident.status,
    reportedAt: incident.reportedAt,
    takenBy: incident.taken && nameOf(organisation, incident.taken.by),
});
exports.lineOf = lineOf;
const reopenedAt = ({ status, process }) => status === 'closed' || status === 'withdrawn' ? null : (process?.reopened?.at ?? null);
const withoutLock = ['paper', 'usb', 'disk'];
function lossIn({ origin, facts }, reader) {
    const carrier = facts.answers['carrier'];
    if (origin?.matter !== 'lost' && origin?.matter !== 'count')
        return { carrier };
    return { carrier, fromSafe: origin.loan?.borrower === reader ? 'borrower' : 'keeper' };
}
function firstAidOf(kind, { incident, office }, locale, { carrier, fromSafe } = {}) {
    if (kind === null)
        return { kind, contacts: [] };
    const own = incident.firstAid[kind]?.[locale];
    const contacts = kinds_1.kindQuestions[kind].contacts.map((contact) => ({
        contact,
        ...(incident.contacts[contact] ?? (contact === 'officeManager' ? { phone: office.phone } : {})),
    }));
    return {
        kind,
        contacts,
        nothingToBlock: fromSafe !== undefined || withoutLock.some((each) => each === carrier),
        ...(fromSafe === undefined ? {} : { fromSafe }),
        ...(own === undefined ? {} : { firstAid: own }),
    };
}
const writingCard = (incident, writing, reader, container) => (0, writing_1.renderWriting)({
    locale: reader.locale,
    data: dataOf(incident, reader, container),
    id: incident.id,
    writing,
    about: (writing === 'answer' ? (0, changes_1.openQuestion)(incident)?.text : null) ?? incident.facts.what,
});
exports.writingCard = writingCard;
const dataOf = (incident, reader, container) => ({
    incident: incident.id,
    token: (0, forms_1.newRemarkToken)(container, reader.owner, incident.id),
});
function callOf({ called }, person) {
    const isCalled = called?.people.includes(person) ?? false;
    if (called?.why === 'away')
        return isCalled ? 'boardAtOnce' : 'allAway';
    return called && isCalled ? called.to : null;
}
const recipientRoles = ['fg', 'fgDeputy', 'board', 'outsideContact'];
function recipientOf(row, incident, container) {
    const organisation = container.organisation();
    const seen = incident.seen[row.person];
    const person = organisation.people.find(({ aadObjectId }) => aadObjectId === row.person);
    const held = person ? (0, roles_1.rolesOf)(organisation, person, container.clock.now()) : [];
    return {
        role: recipientRoles.find((role) => held.includes(role)) ?? 'board',
        name: nameOf(organisation, row.person),
        state: seen === undefined ? stateOf(row, incident) : 'seen',
        at: seen ?? row.deliveredAt,
    };
}
function stateOf(row, { unreached }) {
    if (row.deliveredAt !== null)
        return 'delivered';
    if (row.state === 'folded' && unreached)
        return 'unreachable';
    if (row.state === 'parked')
        return 'unreachable';
    if (row.state === 'uncertain')
        return 'uncertain';
    return row.reason === null ? 'pending' : 'retrying';
}
const nameOf = ({ people }, id) => people.find(({ aadObjectId }) => aadObjectId === id)?.name ?? '–';
