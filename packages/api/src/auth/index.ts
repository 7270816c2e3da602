import { authAcceptLoginToken } from './accept-login-token.ts';
import { authBindTempAuthKey } from './bind-temp-auth-key.ts';
import { authCancelCode } from './cancel-code.ts';
import { authCheckPassword } from './check-password.ts';
import { authCheckRecoveryPassword } from './check-recovery-password.ts';
import { authExportAuthorization } from './export-authorization.ts';
import { authExportLoginToken } from './export-login-token.ts';
import { authImportLoginToken } from './import-login-token.ts';
import { authLogOut } from './log-out.ts';
import { authRecoverPassword } from './recover-password.ts';
import { authRequestPasswordRecovery } from './request-password-recovery.ts';
import { authResendCode } from './resend-code.ts';
import { authResetAuthorizations } from './reset-authorizations.ts';
import { authSendCode } from './send-code.ts';
import { authSignIn } from './sign-in.ts';
import { authSignUp } from './sign-up.ts';

export const authHandlers = [
  authAcceptLoginToken,
  authBindTempAuthKey,
  authCancelCode,
  authCheckPassword,
  authCheckRecoveryPassword,
  authExportAuthorization,
  authExportLoginToken,
  authImportLoginToken,
  authLogOut,
  authRecoverPassword,
  authRequestPasswordRecovery,
  authResendCode,
  authResetAuthorizations,
  authSendCode,
  authSignIn,
  authSignUp,
];
