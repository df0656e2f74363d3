"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deletionWords = void 0;
const house_deletions_1 = require("../../cards/texts/house-deletions");
const deletionWords = (flows, locale) => Object.fromEntries([
    ...Object.entries(besides).map(([id, deletions]) => [id, deletions[locale]]),
    ...flows.flatMap(({ id, deletions }) => (deletions ? [[id, deletions[locale]]] : [])),
]);
exports.deletionWords = deletionWords;
const besides = { absence: house_deletions_1.absenceDeletions, drill: house_deletions_1.drillDeletions, access: house_deletions_1.accessDeletions };
