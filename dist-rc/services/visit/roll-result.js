"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resultOf = resultOf;
exports.quietOf = quietOf;
function resultOf(call) {
    if (call.result)
        return call.result;
    const { people, marks, asked = [], answers = {} } = call;
    const quiet = quietOf(call);
    const said = Object.values(answers).map(({ answer }) => answer);
    const saying = (kind) => said.filter((each) => each === kind).length;
    return {
        people: sum(people, (one) => one.people),
        seen: sum(people, (one) => seenOf(one, call)),
        missing: sum(people, (one) => (marks[one.id]?.found === 'missing' ? one.people : 0)),
        asked: asked.length,
        outside: saying('outside'),
        help: saying('help'),
        absent: saying('absent'),
        ...(call.away ? { away: quiet.away.length, unreached: quiet.unreached.length } : {}),
    };
}
function quietOf({ asked = [], answers = {}, away = [], unreached = [], }) {
    const quiet = asked.filter((person) => answers[person] === undefined);
    const there = quiet.filter((person) => !away.includes(person));
    return {
        away: quiet.filter((person) => away.includes(person)),
        unreached: there.filter((person) => unreached.includes(person)),
        silent: there.filter((person) => !unreached.includes(person)),
    };
}
const seenOf = ({ id, people }, { marks }) => marks[id]?.found === 'present' ? (marks[id].seen ?? people) : 0;
const sum = (people, of) => people.reduce((total, one) => total + of(one), 0);
