"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.totalHash = void 0;
exports.evidenceOf = evidenceOf;
const node_crypto_1 = require("node:crypto");
const naming_1 = require("./naming");
function evidenceOf(facts, { from, until }, organisation) {
    return [...attendance(facts, organisation), ...signatures(facts, organisation)]
        .filter(({ day }) => from <= day && day <= until)
        .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
        .map((line) => ({ ...line, hash: hashOf(line) }));
}
const totalHash = (lines) => sha256(lines.map(({ hash }) => hash).join('\n'));
exports.totalHash = totalHash;
const orderOf = ({ day, record, name, person }) => `${day}|${record}|${name}|${person}`;
const hashOf = (line) => sha256(JSON.stringify(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1))));
const sha256 = (text) => (0, node_crypto_1.createHash)('sha256').update(text).digest('hex');
const attendance = (facts, organisation) => facts.sessions.flatMap((session) => [...(facts.seats.get(session.id)?.values() ?? [])].flatMap((seat) => seat.status === 'attended'
    ? [
        {
            record: session.id,
            kind: 'session',
            title: session.facts.title,
            about: session.facts.topic,
            day: session.facts.day,
            person: seat.person,
            ...(seat.named ?? (0, naming_1.namedNow)(seat.person, seat.by, organisation)),
            at: seat.at,
            how: seat.how,
        },
    ]
    : []));
const signatures = (facts, organisation) => facts.documents.flatMap((document) => [...(facts.signOffs.get(document.id)?.values() ?? [])].map(({ person, version, at, named, opened, text }) => ({
    record: document.id,
    kind: 'document',
    title: document.facts.title,
    about: version,
    day: at.slice(0, 10),
    person,
    ...(named ?? (0, naming_1.namedNow)(person, person, organisation)),
    at,
    how: 'signed',
    ...(opened === undefined ? {} : { opened }),
    ...(text === undefined ? {} : { text }),
})));
