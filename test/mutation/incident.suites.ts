import '../unit/services/incident/decide.test';
import '../unit/services/incident/assessment.test';
import '../unit/services/incident/severity.test';
import '../unit/services/incident/process.test';
import '../unit/services/incident/ladder.test';
import '../unit/services/incident/clocks.test';
import '../unit/services/time/deadline.test';
