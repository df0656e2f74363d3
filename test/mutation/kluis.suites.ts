import '../unit/services/kluis/transitions.test';
import '../unit/services/kluis/decide.test';
import '../unit/services/kluis/hours.test';
import '../unit/services/kluis/ladder.test';
import '../unit/services/kluis/loan-history.test';
import '../unit/services/kluis/loan-steps.test';
import '../unit/services/kluis/loan-timers.test';
import '../unit/services/kluis/model.test';
