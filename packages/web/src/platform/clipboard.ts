/** Copies text, also where the page is not in a secure context and the browser hides its clipboard. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined && isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
