import '../unit/services/visit/model.test';
