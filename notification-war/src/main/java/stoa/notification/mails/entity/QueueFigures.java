package stoa.notification.mails.entity;

/**
 * How the queue stands.
 *
 * @param length     mails that wait
 * @param ageSeconds how long the oldest has waited; 0 if there is none
 */
public record QueueFigures(long length, long ageSeconds) { }
