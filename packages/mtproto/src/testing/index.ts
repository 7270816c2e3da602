export { type ClientFuzzReport, fuzzClient } from './fuzz-client.ts';
export { type FuzzOptions, type FuzzReport, fuzzSession } from './fuzz-session.ts';
export { type SimulationOptions, type SimulationReport, simulateSession } from './simulate-session.ts';
