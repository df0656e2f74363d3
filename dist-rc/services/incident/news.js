"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newsOf = newsOf;
exports.ringOf = ringOf;
const model_1 = require("./evidence/model");
const model_2 = require("./process/model");
function newsOf(incident, person) {
    const closedAt = incident.process?.closed?.at ?? '';
    const news = [...saidNews(incident), ...turnedUpNews(incident), ...processNews(incident)];
    return newest(news.filter((each) => each.at > closedAt && !('by' in each && each.by === person)));
}
function saidNews(incident) {
    const last = incident.remarks.at(-1);
    const said = last && last.kind !== 'question' ? [{ what: last.kind, at: last.at, text: last.text }] : [];
    const asked = last?.kind === 'question' ? last.at : '';
    const ofReporter = (0, model_1.presentEvidence)(incident).filter(({ by }) => by === null);
    const sent = ofReporter.at(-1)?.at;
    return sent === undefined || sent <= asked || sent <= incident.reportedAt
        ? said
        : [...said, { what: 'files', at: sent, count: ofReporter.filter(({ at }) => at === sent).length }];
}
function turnedUpNews({ turnedUp }) {
    if (!turnedUp)
        return [];
    const { found, back, undone } = turnedUp;
    return [
        ...(found ? [{ what: 'foundAgain', at: found.at, by: found.by, text: found.where }] : []),
        ...(back ? [{ what: 'putBack', at: back.at, by: back.by, text: '' }] : []),
        ...(undone ? [{ what: 'notBack', at: undone.at, by: undone.by, text: '' }] : []),
    ];
}
function processNews({ process = model_2.noProcess, corrected, leads = [] }) {
    const { reopened, turned } = process;
    const answer = process.reversal?.answer;
    return [
        ...leads.map(({ id, by, at }) => ({ what: 'joined', at, by, report: id })),
        ...leads.flatMap(({ id, files }) => files ? [{ what: 'joinedFiles', at: files.at, report: id, count: files.count }] : []),
        ...(answer && answer.what !== 'takenBack'
            ? [
                {
                    what: answer.what === 'agreed' ? 'secondGiven' : 'secondRefused',
                    at: answer.at,
                    by: answer.by,
                    text: answer.reason,
                },
            ]
            : []),
        ...(corrected ? [{ what: 'corrected', at: corrected.at, by: corrected.by }] : []),
        ...model_2.signedDuties.flatMap((duty) => {
            const decision = process.decisions[duty];
            if (decision?.state !== 'decided' || decision.decided.by === decision.assessed.by)
                return [];
            return [{ what: 'decided', ...decision.decided, duty, notify: decision.notify }];
        }),
        ...(turned && turned.duties.some((duty) => process.decisions[duty] === undefined)
            ? [{ what: 'turned', ...turned }]
            : []),
        ...(reopened
            ? [{ what: 'reopened', at: reopened.at, by: reopened.by, text: reopened.reason }]
            : []),
    ];
}
function ringOf(incident, person) {
    const { reportedAt, status, called, taken, letGo, firstTakenAt, process = model_2.noProcess } = incident;
    const since = letGo?.at ?? reportedAt;
    const news = newsOf(incident, person);
    const isOpen = status === 'reported';
    const own = taken?.by === person ? taken : null;
    const rings = [
        { what: 'reported', at: reportedAt },
        ...(letGo ? [{ what: 'letGo', at: letGo.at }] : []),
        ...(isOpen && called?.people.includes(person)
            ? [{ what: 'called', at: called.at, to: called.to, since }]
            : []),
        ...(taken && firstTakenAt !== undefined ? [{ what: 'passedOn', at: taken.at }] : []),
        ...(own?.leaveSaidAt === undefined ? [] : [{ what: 'leaving', at: own.leaveSaidAt }]),
        ...(process.call?.people.includes(person)
            ? [{ what: 'clock', at: process.call.at, clock: process.call.clock }]
            : []),
        ...invitationRings(incident, person),
        ...(news ? [news] : []),
    ];
    return newest(rings) ?? { what: 'reported', at: reportedAt };
}
function invitationRings({ taken, invited = [] }, person) {
    if (taken?.by !== person)
        return [];
    return invited
        .filter(({ by, at }) => by !== person && at >= taken.at)
        .flatMap(({ at, ended }) => [
        { what: 'letIn', at },
        ...(ended?.why === 'takenBack' ? [{ what: 'letOut', at: ended.at }] : []),
    ]);
}
const newest = (each) => each.reduce((latest, one) => (latest && latest.at > one.at ? latest : one), null);
