'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.isHarmedByLoss =
  exports.isWrongForGood =
  exports.isLost =
  exports.isNoticed =
  exports.feltSerious =
  exports.feltNothing =
    void 0;
const evidence_1 = require('./evidence');
const questions_1 = require('./questions');
const truth_1 = require('./truth');
const isGone = (answers) => (0, evidence_1.known)(answers, 'affected', 'availability');
const isAltered = (answers) =>
  (0, truth_1.all)(
    (0, evidence_1.known)(answers, 'affected', 'integrity'),
    (0, truth_1.not)((0, evidence_1.known)(answers, 'altered', 'unused')),
  );
const wasEasy = (answers) =>
  answers.felt === undefined && (0, questions_1.says)(answers, 'missing', 'easily');
const feltNothing = (answers) =>
  wasEasy(answers) ? true : (0, evidence_1.known)(answers, 'felt', 'nothing');
exports.feltNothing = feltNothing;
const feltSerious = (answers) =>
  (0, truth_1.all)(
    (0, truth_1.any)(isGone(answers), isAltered(answers)),
    wasEasy(answers) ? false : (0, evidence_1.known)(answers, 'felt', 'serious'),
  );
exports.feltSerious = feltSerious;
const isNoticed = (answers) =>
  (0, truth_1.all)(
    (0, truth_1.any)(isGone(answers), isAltered(answers)),
    (0, truth_1.not)((0, exports.feltNothing)(answers)),
  );
exports.isNoticed = isNoticed;
const isLost = (answers) =>
  (0, truth_1.all)(isGone(answers), (0, evidence_1.known)(answers, 'missing', 'forGood'));
exports.isLost = isLost;
const isWrongForGood = (answers) =>
  (0, truth_1.all)(
    (0, evidence_1.known)(answers, 'affected', 'integrity'),
    (0, evidence_1.known)(answers, 'altered', 'unrecoverable'),
  );
exports.isWrongForGood = isWrongForGood;
const isHarmedByLoss = (answers) =>
  (0, truth_1.any)(
    (0, exports.isNoticed)(answers),
    (0, exports.isLost)(answers),
    (0, exports.isWrongForGood)(answers),
  );
exports.isHarmedByLoss = isHarmedByLoss;
