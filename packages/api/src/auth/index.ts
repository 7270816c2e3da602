import { authBindTempAuthKey } from './bind-temp-auth-key.ts';
import { authCancelCode } from './cancel-code.ts';
import { authExportAuthorization } from './export-authorization.ts';
import { authLogOut } from './log-out.ts';
import { authResendCode } from './resend-code.ts';
import { authResetAuthorizations } from './reset-authorizations.ts';
import { authSendCode } from './send-code.ts';
import { authSignIn } from './sign-in.ts';
import { authSignUp } from './sign-up.ts';

export const authHandlers = [
  authBindTempAuthKey,
  authCancelCode,
  authExportAuthorization,
  authLogOut,
  authResendCode,
  authResetAuthorizations,
  authSendCode,
  authSignIn,
  authSignUp,
];
