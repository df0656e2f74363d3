"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sayingWhoLacks = sayingWhoLacks;
const lacking_1 = require("../../cards/shared/lacking");
async function sayingWhoLacks(turn, answer, promised, people, { references, organisation }) {
    if (answer.kind !== 'card')
        return answer;
    const others = [...new Set(people)].filter((id) => id !== turn.actor.person);
    const unreached = await references.unreached(others);
    const known = (ids) => ids.flatMap((id) => organisation().people.filter(({ aadObjectId }) => aadObjectId === id));
    const without = known(others.filter((id) => unreached.has(id)));
    if (without.length === 0)
        return answer;
    const reached = known(others.filter((id) => !unreached.has(id))).map(({ name }) => name);
    const { locale } = turn.actor;
    return { ...answer, card: (0, lacking_1.withLacking)(answer.card, { locale, promised, without, reached }) };
}
