'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.momentOf = exports.awaitsRest = exports.phaseOf = exports.reportPhases = void 0;
exports.reportPhases = ['complete', 'provisional'];
const phaseOf = ({ supplements = [], phase }) => supplements.at(-1)?.phase ?? phase ?? null;
exports.phaseOf = phaseOf;
const awaitsRest = (notified) =>
  notified.retracted === undefined && (0, exports.phaseOf)(notified) === 'provisional';
exports.awaitsRest = awaitsRest;
const momentOf = ({ at, moment }) => moment ?? at;
exports.momentOf = momentOf;
