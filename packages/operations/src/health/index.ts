export { Health, type HealthCheck, type HealthReport } from './health.ts';
