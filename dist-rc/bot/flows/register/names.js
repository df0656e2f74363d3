"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namesOf = void 0;
const namesOf = ({ organisation }) => Object.fromEntries(organisation().people.map(({ aadObjectId, name }) => [aadObjectId, name]));
exports.namesOf = namesOf;
