"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameOf = exports.namesOf = exports.clientOf = void 0;
exports.cardOf = cardOf;
exports.unansweredCard = unansweredCard;
exports.lossOf = lossOf;
const contract_1 = require("../../../services/kluis/contract");
const custody_1 = require("../../../cards/kluis/custody");
const loan_1 = require("../../../cards/kluis/loan");
const unanswered_1 = require("../../../cards/kluis/unanswered");
const watch_1 = require("../../../cards/kluis/watch");
const plain_1 = require("../../../cards/shared/plain");
const texts_1 = require("../../../cards/texts");
const custodians_1 = require("../../../services/kluis/custodians");
const out_row_1 = require("../../../services/ledger/out-row");
const roles_1 = require("../../../services/people/roles");
const office_1 = require("../../../services/people/office");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const renderers = {
    [contract_1.kluisCards.loan]: loan_1.renderLoan,
    [contract_1.kluisCards.custody]: custody_1.renderCustody,
    [contract_1.kluisCards.watch]: watch_1.renderWatch,
};
async function cardOf(file, reader, container, view) {
    const custody = await container.loans.custody();
    const { borrower } = file.loan;
    const may = {
        [contract_1.kluisCards.loan]: reader.person === borrower,
        [contract_1.kluisCards.custody]: (0, custodians_1.mayDecide)(custody, borrower, reader.person),
        [contract_1.kluisCards.watch]: (0, custodians_1.watchers)(custody).some(({ aadObjectId }) => aadObjectId === reader.person),
    };
    const views = [contract_1.kluisCards.loan, contract_1.kluisCards.custody, contract_1.kluisCards.watch];
    const name = view ?? views.find((one) => may[one]);
    if (name === undefined || !may[name])
        return (0, plain_1.renderNeutral)(reader.locale);
    const { timeZone } = custody.organisation.office;
    const away = file.loan.status === 'out' && name === contract_1.kluisCards.custody;
    const asked = {
        borrowerAway: away && (await container.absences.away([borrower], timeZone)).has(borrower),
        deciders: (0, custodians_1.onDuty)(custody, borrower).map((person) => person.name),
        passedOver: (0, custodians_1.skipped)(custody, borrower).map((person) => person.name),
        ...((0, office_1.isAnswered)(custody, borrower) ? {} : { unanswered: await helpFor(custody, borrower, container) }),
    };
    return renderers[name](viewOf(file, name, reader, asked, container));
}
async function helpFor(custody, borrower, container) {
    const admins = (0, custodians_1.mendersOf)(custody, borrower).map(({ aadObjectId }) => aadObjectId);
    const unreached = await container.references.unreached(admins);
    const told = admins.some((person) => !unreached.has(person));
    return { phone: custody.organisation.office.phone, told };
}
function viewOf({ loan, messages, holder, waiting, booked }, name, { person, account, locale }, asked, container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    const { office, kluis } = organisation;
    return {
        locale,
        now: now.toISOString(),
        loan,
        client: (0, exports.clientOf)(organisation, loan),
        names: (0, exports.namesOf)(organisation),
        deciders: asked.deciders,
        passedOver: asked.passedOver,
        borrowerAway: asked.borrowerAway ?? false,
        ...(asked.unanswered ? { unanswered: asked.unanswered } : {}),
        holder: holder?.status === 'out' && holder.id !== loan.id
            ? { name: (0, exports.nameOf)(organisation, holder.borrower), due: holder.issue.due }
            : null,
        booked: booked === null
            ? null
            : { id: booked.id, name: (0, exports.nameOf)(organisation, booked.borrower), from: booked.facts.from ?? '' },
        waiting,
        nextDay: (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(now, office.timeZone), office),
        remindBeforeMinutes: kluis.remindBeforeMinutes,
        possiblyDouble: messages.some((row) => row.person === person && row.view === name && (0, out_row_1.possiblyDouble)(row)),
        ...(account === null ? {} : { userId: account }),
    };
}
const clientOf = ({ clients }, { facts }) => clients.find(({ id }) => id === facts.client)?.name ?? facts.client;
exports.clientOf = clientOf;
const namesOf = ({ people }) => Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
exports.namesOf = namesOf;
const nameOf = ({ people }, person) => people.find(({ aadObjectId }) => aadObjectId === person)?.name ?? '–';
exports.nameOf = nameOf;
async function unansweredCard(id, { person, locale }, container) {
    const file = await container.loans.find(id);
    const custody = await container.loans.custody();
    const { organisation, now } = custody;
    const administers = (0, roles_1.holdersOf)(organisation, 'admin', now).some(({ aadObjectId }) => aadObjectId === person);
    if (!file || !administers)
        return (0, plain_1.renderNeutral)(locale);
    const { borrower, status } = file.loan;
    return (0, unanswered_1.renderUnanswered)({
        locale,
        id,
        isOver: status !== 'requested' || (0, office_1.isAnswered)(custody, borrower),
        people: (0, custodians_1.deciders)(custody, borrower).map(({ aadObjectId, name }) => ({
            name,
            isAway: custody.absent.has(aadObjectId),
        })),
    });
}
function lossOf(loan, locale) {
    const { kluis } = (0, texts_1.textsFor)(locale);
    const { count, carrier, dossier } = loan.facts;
    return kluis.lostStory(loan.id, `${kluis.pieces(count, kluis.carrier[carrier])}, ${dossier}`);
}
