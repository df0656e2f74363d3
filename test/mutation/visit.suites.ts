import '../unit/services/visit/transitions.test';
import '../unit/services/visit/model.test';
