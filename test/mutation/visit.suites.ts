import '../unit/services/visit/transitions.test';
import '../unit/services/visit/model.test';
import '../unit/services/visit/visit-steps.test';
