// SPDX-License-Identifier: Apache-2.0
/** Who tells of a position, and where do accounts of it differ? */
package org.demarche.account;
