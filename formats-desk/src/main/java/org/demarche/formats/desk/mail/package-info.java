// SPDX-License-Identifier: Apache-2.0
/** Mail: newsletters and forwarded articles, a message to a file or many in an mbox. */
package org.demarche.formats.desk.mail;
