import {
  awaitedOnline,
  dueScheduled,
  findScheduled,
  hasScheduled,
  scheduledFor,
  scheduledHistory,
} from './scheduled-read.ts';
import { sendScheduled } from './scheduled-send.ts';
import { addScheduled, editScheduled, removeScheduled } from './scheduled-write.ts';

export const scheduledWrites = {
  'scheduled.add': addScheduled,
  'scheduled.edit': editScheduled,
  'scheduled.remove': removeScheduled,
  'scheduled.send': sendScheduled,
};

export const scheduledReads = {
  'scheduled.awaitedOnline': awaitedOnline,
  'scheduled.due': dueScheduled,
  'scheduled.find': findScheduled,
  'scheduled.has': hasScheduled,
  'scheduled.history': scheduledHistory,
  'scheduled.waitingFor': scheduledFor,
};
