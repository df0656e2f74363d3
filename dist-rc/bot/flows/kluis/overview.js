"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isOpen = exports.drillRoles = void 0;
exports.openSafe = openSafe;
exports.waitingFor = waitingFor;
exports.goAway = goAway;
exports.comeBack = comeBack;
exports.stay = stay;
const mine_1 = require("../../../cards/kluis/mine");
const safe_1 = require("../../../cards/kluis/safe");
const texts_1 = require("../../../cards/texts");
const custodians_1 = require("../../../services/kluis/custodians");
const contract_1 = require("../../../services/kluis/contract");
const roles_1 = require("../../../services/people/roles");
const office_1 = require("../../../services/people/office");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const handling_1 = require("./handling");
const request_1 = require("./request");
const cards_1 = require("./cards");
exports.drillRoles = ['fg', 'officeManager', 'officeDeputy'];
const isDrillWord = (words) => roles_1.locales.some((locale) => (0, texts_1.textsFor)(locale).drill.safeWord === words.toLowerCase());
async function openSafe(turn, container) {
    const { person } = turn.actor;
    const words = turn.words.trim();
    const id = (0, contract_1.typedLoanNumber)(words);
    if (id !== null)
        return await (0, handling_1.current)(turn, id, container);
    if (isDrillWord(words) && turn.actor.roles.some((role) => exports.drillRoles.includes(role)))
        return await (0, request_1.openDrill)(turn, container);
    if (words !== '')
        return await (0, request_1.openRequest)(turn, container);
    const custody = await container.loans.custody();
    if ((0, custodians_1.mayOversee)(custody, '', person))
        return await overview(turn, person, container);
    const loans = (await container.loans.loansOf(person)).filter(exports.isOpen);
    return loans.length === 0 ? await (0, request_1.openRequest)(turn, container) : mine(turn, loans, container);
}
const isOpen = ({ status }) => status === 'requested' || status === 'approved' || status === 'out';
exports.isOpen = isOpen;
async function waitingFor(person, container) {
    const custody = await container.loans.custody();
    if (!(0, custodians_1.mayDecide)(custody, '', person))
        return [];
    const now = container.clock.now().toISOString();
    return (await container.loans.openLoans()).filter((loan) => (0, custodians_1.mayDecide)(custody, loan.borrower, person) &&
        (loan.status === 'requested' ||
            (loan.status === 'out' &&
                (loan.issue.handedInAt !== null || loan.issue.wanted !== null || loan.issue.due <= now))));
}
async function overview(turn, person, container) {
    const loans = container.loans;
    const [open, { periods }, custody] = await Promise.all([
        loans.openLoans(),
        container.absences.allOf(person),
        loans.custody(),
    ]);
    const now = container.clock.now();
    const today = (0, zone_1.dayOf)(now, custody.organisation.office.timeZone);
    const card = (0, safe_1.renderSafe)({
        locale: turn.actor.locale,
        now: now.toISOString(),
        lines: open.map((loan) => ({ loan, borrower: (0, cards_1.nameOf)(custody.organisation, loan.borrower) })),
        absence: periods.find(({ from, until }) => from <= today && today <= until) ?? null,
        coming: periods.filter(({ from }) => from > today),
        standIns: standInsFor(person, custody),
        today,
        keeps: (0, custodians_1.mayDecide)(custody, '', person),
    });
    return { kind: 'card', card };
}
function standInsFor(person, custody) {
    const without = { ...custody, absent: new Set([...custody.absent, person]) };
    return (0, office_1.isAnswered)(without) ? (0, custodians_1.onDuty)(without, '').map(({ name }) => name) : [];
}
function mine(turn, loans, container) {
    const organisation = container.organisation();
    const card = (0, mine_1.renderMyLoans)({
        locale: turn.actor.locale,
        now: container.clock.now().toISOString(),
        lines: loans.map((loan) => ({ loan, borrower: (0, cards_1.nameOf)(organisation, loan.borrower) })),
    });
    return { kind: 'card', card };
}
async function goAway(turn, { from, until }, container) {
    const { person } = turn.actor;
    const today = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    if (until < from || until < today)
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    await container.absences.set(person, { from, until });
    return await overview(turn, person, container);
}
async function comeBack(turn, _data, container) {
    const { person } = turn.actor;
    await container.absences.set(person, null);
    return await overview(turn, person, container);
}
async function stay(turn, days, container) {
    const { person } = turn.actor;
    await container.absences.change(person, person, { type: 'drop', ...days });
    return await overview(turn, person, container);
}
