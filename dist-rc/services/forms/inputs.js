"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultsOf = exports.inputValue = exports.cutTo = void 0;
exports.inputsOf = inputsOf;
const letters_1 = require("../language/letters");
const v4_1 = require("zod/v4");
const typed_1 = require("../time/typed");
const chosen_person_1 = require("./chosen-person");
const cutTo = (most, text) => text.length > most ? `${(0, letters_1.clipped)(text, most - 1)}…` : text;
exports.cutTo = cutTo;
exports.inputValue = v4_1.z
    .union([v4_1.z.string(), v4_1.z.number().transform(String)])
    .default('')
    .catch('');
const peopleValue = v4_1.z.union([
    v4_1.z.string(),
    v4_1.z.array(v4_1.z.string()).transform((several) => several.join(',')),
    v4_1.z.unknown().transform((value) => (value === undefined || value === null ? '' : chosen_person_1.unreadable)),
]);
function inputsOf(fields, { people = [], days = [], times = [] } = {}) {
    const ids = Object.keys(fields);
    const chosen = peopleValue.transform(chosen_person_1.keptPeople);
    const shape = v4_1.z.object(Object.fromEntries(ids.map((id) => [id, people.includes(id) ? chosen : exports.inputValue])));
    const read = (input) => {
        const parsed = shape.safeParse(input);
        return (parsed.success ? parsed.data : shape.parse({}));
    };
    const keep = (input) => {
        const typed = read(input);
        const momentOf = (id) => days.includes(id) ? (0, typed_1.typedDay)(typed[id]) : times.includes(id) ? (0, typed_1.typedTime)(typed[id]) : null;
        const kept = ids.map((id) => [id, momentOf(id) ?? (0, exports.cutTo)(fields[id], typed[id])]);
        return Object.fromEntries(kept.filter(([, text]) => text !== ''));
    };
    return { read, keep };
}
const faultsOf = (error) => Object.fromEntries(error.issues.map(({ path, message }) => [path[0], message]).reverse());
exports.faultsOf = faultsOf;
