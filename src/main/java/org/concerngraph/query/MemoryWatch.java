package org.concerngraph.query;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the query that has asked for most memory when little is left after the collector has done its work, and then the
 * next. Sorting, grouping and joining keep rows, and how many shows only while they do; who keeps them cannot be told.
 */
@Component
class MemoryWatch {

    private static final Logger log = LoggerFactory.getLogger(MemoryWatch.class);
    private static final double FULL = 0.85;

    private final RunningQueries running;
    private final NotificationListener listener = this::notified;

    MemoryWatch(RunningQueries running) {
        this.running = running;
    }

    @PostConstruct
    void start() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            long most = pool.getUsage().getMax();
            if (pool.getType() == MemoryType.HEAP
                    && most > 0
                    && pool.isCollectionUsageThresholdSupported()
                    && pool.isUsageThresholdSupported()) {
                pool.setCollectionUsageThreshold((long) (most * FULL));
            }
        }
        if (ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
            memory.addNotificationListener(listener, null, null);
        }
    }

    @PreDestroy
    void stop() throws ListenerNotFoundException {
        if (ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
            memory.removeNotificationListener(listener);
        }
    }

    private void notified(Notification notification, Object unused) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
            endTheLargest();
        }
    }

    /** Ends the one that has asked for most memory. */
    void endTheLargest() {
        running.all().stream()
                .filter(one -> one.cut().isEmpty())
                .max(Comparator.comparingLong(Execution::allocated))
                .ifPresent(largest -> {
                    log.warn("Memory is nearly full; ending the query that took most of it: {}", largest.text());
                    largest.end(CutAnswer.Reason.MEMORY);
                });
    }
}
