import type { ServiceWords } from './service-words.ts';

export const en: ServiceWords = {
  code: (code) =>
    `**Log-in code: ${code}**\n\nDo not give this code to anyone, even if they say they are from Suaka. ` +
    'Whoever has it can read your messages.\n\nIf you did not ask for it, you can ignore this message.',
  newDevice: ({ name, time, device, address }) =>
    `**New log-in.** ${name}, your account is open on a new device since ${time}.\n\n` +
    `Device: ${device}\nAddress: ${address}\n\n` +
    'If this was not you, end that session in Settings > Devices, and set a password for new log-ins.',
  deletion: (days, link) =>
    `**Your account will be deleted in ${days} days.** Someone with access to your number asked for it.\n\n` +
    `If this was not you, open ${link} to keep your account.`,
  welcome: (name) =>
    `**Welcome to Suaka, ${name}.**\n\nYou are safe to write here. Find friends by their phone number or username, ` +
    'and say hello. Log-in codes and news about this place arrive in this chat.',
  tour: 'Take a short tour',
  friendsHere: '**People you know are here.** Tap a name to say hello:',
  friendsJoined: (count) =>
    count === 1
      ? '**Someone you know has joined Suaka.** Say hello:'
      : `**${count} people you know have joined Suaka.** Say hello:`,
  others: (count) => `and ${count} more, whom you find in your contacts.`,
  inviteHelp: (perDay) =>
    '**Invite a friend**\n\nWrite `/invite` and the number of your friend, for example `/invite +62 812 3456 7890`. ' +
    'You vouch that the number is theirs. If no message can reach it when they sign up, their code is shown here, ' +
    `and you read it out to them. You can invite ${perDay} people a day.`,
  inviteMade: (phone, days) =>
    `**You vouch for ${phone}.** Ask your friend to sign up within ${days} days. If no message reaches their number, ` +
    'the code comes to this chat: read it out to nobody but them, best on a call.',
  inviteTooMany: 'You have invited as many people as one person can. Please try again tomorrow.',
  inviteTooEarly: 'Your account is too new to vouch for others. Please try again tomorrow.',
  inviteNumber:
    'This is not a number that anybody can have. Write it with its country code, such as +62 812 3456 7890.',
  inviteCode: (phone, code) =>
    `**${code} is the code for ${phone}.** Your friend is signing up and no message could reach them. ` +
    'Call them, and read it out only if it is really them. It makes a new account and opens no other.',
};
