import '../unit/services/visit/transitions.test';
import '../unit/services/visit/model.test';
import '../unit/services/visit/visit-history.test';
import '../unit/services/visit/visit-ladder.test';
import '../unit/services/visit/visit-rules.test';
