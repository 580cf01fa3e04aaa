// SPDX-License-Identifier: Apache-2.0
/** Which refusal, agreement or counter-offer answers which demand or offer? */
package org.demarche.answer;
