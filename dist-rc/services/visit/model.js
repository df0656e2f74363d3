'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.isInside =
  exports.isWaiting =
  exports.announcerOf =
  exports.answers =
  exports.safetyAnswers =
  exports.ways =
  exports.visitKinds =
    void 0;
exports.visitKinds = ['guest', 'supplier', 'delivery'];
exports.ways = ['reception', 'garage', 'door'];
exports.safetyAnswers = ['outside', 'help', 'absent'];
exports.answers = ['coming', 'fiveMinutes', 'colleague'];
const announcerOf = ({ announced: { by }, unexpected }) => (!unexpected && 'person' in by ? by.person : null);
exports.announcerOf = announcerOf;
const isWaiting = (visit) => visit.status === 'delivered' && visit.pickedUp === undefined;
exports.isWaiting = isWaiting;
const isInside = (visit) => visit.status === 'arrived' || visit.status === 'collected';
exports.isInside = isInside;
